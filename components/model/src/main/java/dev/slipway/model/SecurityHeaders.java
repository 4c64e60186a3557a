package dev.slipway.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Response headers that every public answer carries unless the app file says otherwise (CLP-SEC-02). HSTS is told by {@link Hsts}. */
public final class SecurityHeaders {
    /** Sniffing off, framing by the same origin only, a short referrer, no device access. */
    public static final Map<String, String> DEFAULTS = defaults();

    private SecurityHeaders() {}

    private static Map<String, String> defaults() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "SAMEORIGIN");
        headers.put("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.put("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        return Collections.unmodifiableMap(headers);
    }
}
