package dev.slipway.cli.report;

/** The sign of an operation, as Pulumi's own display has it. */
public final class Marks {
    private Marks() {}

    /** The sign: + create, ~ update, ± replace, - delete, = read or import; a blank where nothing changes. */
    public static String of(String op) {
        return switch (op) {
            case "create", "import" -> "+";
            case "update" -> "~";
            case "replace", "create-replacement", "delete-replaced", "import-replacement", "discard-replaced" -> "±";
            case "delete", "discard", "remove-pending-replace" -> "-";
            case "read", "read-replacement", "refresh" -> "=";
            default -> " ";
        };
    }

    /** The operation in the past tense, for the line that says it is done. */
    static String done(String op) {
        return switch (op) {
            case "create" -> "created";
            case "update" -> "updated";
            case "create-replacement" -> "replacement created";
            case "delete-replaced" -> "old one deleted";
            case "replace" -> "replaced";
            case "delete" -> "deleted";
            case "refresh" -> "read";
            case "import" -> "imported";
            default -> op;
        };
    }

    /** Whether the operation changes anything. */
    public static boolean changes(String op) {
        return !of(op).isBlank() && !of(op).equals("=");
    }
}
