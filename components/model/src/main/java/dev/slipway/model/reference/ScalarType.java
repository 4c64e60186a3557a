package dev.slipway.model.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of plain values that the app file knows, each with what it looks like. */
public enum ScalarType {
    /** Any text. */
    TEXT("string", "", "text", "text"),
    /** Name of something in the app. */
    NAME(
            "string",
            "[a-z][a-z0-9-]{0,38}[a-z0-9]|[a-z]",
            "a name: lower-case letters, digits and hyphens, at most 40",
            "api"),
    /** Name inside a database server. */
    IDENTIFIER(
            "string",
            "[a-z_][a-z0-9_.]{0,62}",
            "an identifier: lower-case letters, digits and underscores, at most 63",
            "shop"),
    /** Host name. */
    HOST(
            "string",
            "(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]",
            "a host name with a dot, in lower case, without scheme or path",
            "shop.example.com"),
    /** E-mail address. */
    EMAIL("string", "[^@\\s]+@([A-Za-z0-9-]+\\.)+[A-Za-z]{2,}", "an e-mail address", "admin@example.com"),
    /** Image reference with tag or digest. */
    IMAGE(
            "string",
            "([a-zA-Z0-9.-]+(:[0-9]+)?/)?[a-z0-9]+([._-]+[a-z0-9]+)*(/[a-z0-9]+([._-]+[a-z0-9]+)*)*"
                    + "(:[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}(@sha256:[0-9a-f]{64})?|@sha256:[0-9a-f]{64})",
            "an image reference with tag or digest",
            "ghcr.io/acme/shop-api:1.4.0"),
    /** Absolute path of a file or a request. */
    PATH("string", "/[^\\s]*", "an absolute path, from / on", "/health"),
    /** Text with references. */
    TEMPLATE("string", "", "text, in which ${resource.attribute} and ${secrets.name} stand for values", "${db.url}"),
    /** Attribute of a resource. */
    ATTRIBUTE("string", "[a-z][A-Za-z]*", "an attribute of the resource", "url"),
    /** HTTP or HTTPS address. */
    URL("string", "https?://[^\\s]+", "an address with http:// or https://", "https://s3.example.com"),
    /** Beginning of an address. */
    SCHEME("string", "[a-z][a-z0-9+.-]*", "a scheme: lower-case letters, digits, +, . and -, without ://", "smtp"),
    /** Origin of a web page. */
    ORIGIN("string", "\\*|https?://[^\\s/]+", "an origin: scheme and host, without path", "https://shop.example.com"),
    /** Address range. */
    CIDR(
            "string",
            "[0-9]{1,3}(\\.[0-9]{1,3}){3}/[0-9]{1,2}|[0-9a-fA-F:]+/[0-9]{1,3}",
            "an address range in CIDR form",
            "203.0.113.0/24"),
    /** When something runs. */
    CRON(
            "string",
            "\\S+( +\\S+){4}",
            "a cron expression of five fields: minute hour day-of-month month day-of-week",
            "0 2 * * *"),
    /** Span of time. */
    DURATION("string", "([0-9]+(ms|s|m|h|d))+", "a duration: a whole number with ms, s, m, h or d", "30s"),
    /** Span of whole days. */
    DAYS("string", "([0-9]+(h|d))+", "a duration of whole days", "30d"),
    /** Amount of memory or storage. */
    BYTES("string", "[0-9]+(MiB|GiB|TiB)", "a size: a whole number with MiB, GiB or TiB", "512MiB"),
    /** Cores. */
    CPU("number", "", "a number of cores", "0.5"),
    /** Share of a hundred. */
    PERCENT("string", "[0-9]{1,3}%", "a percentage", "70%"),
    /** Whole number. */
    INTEGER("integer", "", "a whole number", "3"),
    /** Number. */
    NUMBER("number", "", "a number", "0.05"),
    /** Yes or no. */
    BOOLEAN("boolean", "", "true or false", "true"),
    /** TCP port. */
    PORT_NUMBER("integer", "", "a port from 1 to 65535", "8080"),
    /** Number of waiting jobs. */
    JOB_COUNT("integer", "", "a number of jobs, from 1", "100"),
    /** Octal permissions. */
    MODE("string", "0[0-7]{3}", "permissions in octal, in quotes", "\"0400\""),
    /** Time of day. */
    TIME("string", "([01][0-9]|2[0-3]):[0-5][0-9]", "a time of day, in quotes", "\"04:30\""),
    /** Linux user. */
    LINUX_USER("string", "[a-z_][a-z0-9_-]{0,31}", "a Linux user name", "deploy"),
    /** Debian package. */
    DEBIAN_PACKAGE("string", "[a-z0-9][a-z0-9.+-]+", "the name of a Debian package", "htop"),
    /** Cloud region. */
    REGION("string", "[a-z0-9-]+", "a region", "eu-west-1"),
    /** Beginning of object keys. */
    KEY_PREFIX(
            "string",
            "[A-Za-z0-9!_.*'()-]+(/[A-Za-z0-9!_.*'()-]+)*/",
            "a key prefix that ends with / and does not begin with it",
            "backups/"),
    /** Real name of a bucket. */
    BUCKET_NAME(
            "string",
            "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]",
            "the name of a bucket: 3 to 63 lower-case letters, digits, dots and hyphens",
            "shop-copy"),
    /** PostgreSQL extension. */
    EXTENSION("string", "[a-z][a-z0-9_-]*", "the name of a PostgreSQL extension", "pg_trgm"),
    /** Version of a cache server. */
    CACHE_VERSION("string", "[0-9]{1,2}(\\.[0-9]{1,2})?", "a version: major, or major.minor in quotes", "8"),
    /** HTTP method. */
    HTTP_METHOD(List.of("GET", "PUT", "POST", "DELETE", "HEAD")),
    /** TLS protocol version. */
    TLS_VERSION(List.of("TLSv1.2", "TLSv1.3")),
    /** What a cache is used for. */
    CACHE_ROLE(List.of("cache", "sessions", "queue", "lock", "rate-limit")),
    /** Environment of a stack. */
    ENVIRONMENT(List.of("dev", "prod")),
    /** Response header's value, or false to leave it out. */
    HEADER("string", "", "text, or false to leave the header out", "nosniff"),
    /** Name of a response header. */
    HEADER_NAME("string", "[A-Za-z][A-Za-z0-9-]*", "the name of a header", "X-Frame-Options"),
    /** Name of an environment variable. */
    ENV_NAME("string", "[A-Z_][A-Z0-9_]*", "a variable name: upper-case letters, digits and underscores", "LOG_LEVEL"),
    /** Name of an alarm. */
    ALARM_NAME(
            "string",
            "[A-Za-z][A-Za-z0-9-]{0,59}",
            "an alarm's name: letters, digits and hyphens, at most 60",
            "HighErrorRate"),
    /** Name of a queue. */
    QUEUE_NAME("string", "[A-Za-z0-9][A-Za-z0-9_.:-]*", "the name of a queue", "emails"),
    /** Path in a plan. */
    PLAN_PATH(
            "string",
            "[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+|\\[[0-9]+\\])*",
            "a path in the plan, with dots between its keys",
            "database.db.instanceClass");

    private final String jsonType;
    private final String pattern;
    private final String expected;
    private final String example;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> values;

    ScalarType(String jsonType, String pattern, String expected, String example) {
        this.jsonType = jsonType;
        this.pattern = pattern;
        this.expected = expected;
        this.example = example;
        this.values = List.of();
    }

    ScalarType(List<String> values) {
        this.jsonType = "string";
        this.pattern = "";
        this.expected = "one of " + String.join(", ", values);
        this.example = values.get(0);
        this.values = values;
    }

    /** The type as the reference spells it, such as {@code port-number}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The type of that spelling, if there is one. */
    public static Optional<ScalarType> of(String key) {
        return Arrays.stream(values()).filter(it -> it.key().equals(key)).findFirst();
    }

    /** The JSON type that an editor should ask for: string, integer, number or boolean. */
    public String jsonType() {
        return jsonType;
    }

    /** Regular expression for the whole value, valid in Java and in JSON Schema; empty for none. */
    public String pattern() {
        return pattern;
    }

    /** What a value must be, in words. */
    public String expected() {
        return expected;
    }

    /** A value that is right. */
    public String example() {
        return example;
    }

    /** The closed list of values, or empty. */
    public List<String> choices() {
        return values;
    }
}
