package dev.slipway.planner.files;

/**
 * Encryption of a self-hosted PostgreSQL: where the server's certificate lies, and the script that makes it before the server starts. The
 * certificate is the server's own signature, so clients encrypt ({@code sslmode=require}) and do not verify.
 */
public final class PostgresTls {
    /** Directory of certificate and key. */
    public static final String DIRECTORY = "/tls";

    /** The certificate. */
    public static final String CERTIFICATE = DIRECTORY + "/server.crt";

    /** Its key, readable for the server's user only, as PostgreSQL demands. */
    public static final String KEY = DIRECTORY + "/server.key";

    private PostgresTls() {}

    /**
     * Starts the official image's own entry point, after it made a certificate where there is none or it ends within a month. The Debian
     * images bring openssl along with the package ssl-cert; the Alpine images do not.
     *
     * @param names names under which the server and its pooler are reached
     */
    public static String startScript(String... names) {
        return script(
                        "Makes the server's certificate when there is none or it ends within a month, then starts the server.",
                        names)
                + "exec docker-entrypoint.sh \"$@\"\n";
    }

    /**
     * Makes a certificate where there is none or it ends within a month.
     *
     * @param names names under which its owner is reached
     */
    public static String certificateScript(String... names) {
        return script("Makes a certificate when there is none or it ends within a month.", names);
    }

    private static String script(String what, String... names) {
        return """
                #!/bin/sh
                # %5$s
                set -eu
                if ! openssl x509 -noout -checkend 2592000 -in %1$s >/dev/null 2>&1; then
                  command -v openssl >/dev/null || { echo "this image has no openssl to make a certificate with; take a Debian image" >&2; exit 1; }
                  umask 077
                  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 3650 -subj "/CN=%3$s" \\
                    -addext "subjectAltName=%4$s" -keyout %2$s.part -out %1$s.part 2>/dev/null
                  mv %2$s.part %2$s
                  mv %1$s.part %1$s
                fi
                """
                .formatted(CERTIFICATE, KEY, names[0], "DNS:" + String.join(",DNS:", names), what);
    }
}
