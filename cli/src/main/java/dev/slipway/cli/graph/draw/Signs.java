package dev.slipway.cli.graph.draw;

import dev.slipway.cli.graph.NodeKind;

/** A sign for each kind of part, drawn in a square of 18 by 18. */
final class Signs {
    private Signs() {}

    /** SVG path data, to be stroked. */
    static String path(NodeKind kind) {
        return switch (kind) {
            case USERS -> "M9 2a3.5 3.5 0 1 1 0 7a3.5 3.5 0 1 1 0 -7M2.5 16.5c0 -8 13 -8 13 0";
            case ENTRY -> "M9 1.5L15.5 4V9C15.5 13 12.5 15.5 9 16.8C5.5 15.5 2.5 13 2.5 9V4ZM6 9l2.2 2.2L12.2 7";
            case SERVICE -> "M9 1.5L15.8 5.2V12.8L9 16.5L2.2 12.8V5.2ZM2.2 5.2L9 9L15.8 5.2M9 9V16.5";
            case SITE -> "M1.5 3H16.5V15H1.5ZM1.5 6.5H16.5M4 4.8H4.2M6.5 4.8H6.7";
            case WORKER ->
                "M9 6a3 3 0 1 1 0 6a3 3 0 1 1 0 -6M9 1.5V4M9 14V16.5M1.5 9H4M14 9H16.5M3.7 3.7L5.5 5.5M12.5 12.5L14.3 14.3"
                        + "M3.7 14.3L5.5 12.5M12.5 5.5L14.3 3.7";
            case SCHEDULE -> "M9 1.8a7.2 7.2 0 1 1 0 14.4a7.2 7.2 0 1 1 0 -14.4M9 5V9L12 11";
            case POOLER -> "M1.5 4H7L11 9H16.5M1.5 14H7L11 9M1.5 9H11";
            case DATABASE -> "M2.5 4c0 -3 13 -3 13 0V14c0 3 -13 3 -13 0ZM2.5 4c0 3 13 3 13 0M2.5 9c0 3 13 3 13 0";
            case CACHE -> "M10.5 1.5L3 10.5H8.5L7.5 16.5L15 7.5H9.5Z";
            case VOLUME -> "M2 4H16V14H2ZM2 10H16M5 12H5.2M8 12H8.2";
            case BUCKET -> "M2.5 4.5L4.5 16H13.5L15.5 4.5M2.5 4.5c0 -2.8 13 -2.8 13 0c0 2.8 -13 2.8 -13 0";
            case BACKUP -> "M2.5 2.5H15.5V15.5H2.5ZM9 5.5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 1 1 0 -7M9 9L11 7.5";
            case EXTERNAL ->
                "M9 1.8a7.2 7.2 0 1 1 0 14.4a7.2 7.2 0 1 1 0 -14.4M1.8 9H16.2M9 1.8c-4.5 4.5 -4.5 10 0 14.4c4.5 -4.5 4.5 -10 0 -14.4";
        };
    }
}
