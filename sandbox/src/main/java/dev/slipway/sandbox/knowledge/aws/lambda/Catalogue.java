package dev.slipway.sandbox.knowledge.aws.lambda;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.ServiceCatalogue;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.knowledge.aws.Aws;
import java.util.List;

/** Lambda's functions. */
public final class Catalogue implements ServiceCatalogue {
    private static final String RUNTIME =
            "nodejs(18|20|22|24)\\.x|python3\\.(9|1[0-4])|java(8\\.al2|11|17|21|25)|dotnet(8|9)|ruby3\\.[234]|provided\\.(al2|al2023)";

    @Override
    public List<Knowledge> types() {
        return List.of(Knowledge.of("aws:lambda/function:Function")
                .named("name", 64)
                .replaceOn("packageType")
                .fill("memorySize", 128)
                .fill("timeout", 3)
                .fill("packageType", "Zip")
                .fill("reservedConcurrentExecutions", -1)
                .id(Catalogue::name)
                .out("arn", s -> s.arn("lambda", "function:" + name(s)))
                .out(
                        "invokeArn",
                        s -> "arn:" + s.place().partition() + ":apigateway:" + s.region()
                                + ":lambda:path/2015-03-31/functions/" + s.arn("lambda", "function:" + name(s))
                                + "/invocations")
                .out("qualifiedArn", s -> s.arn("lambda", "function:" + name(s) + ":$LATEST"))
                .out("version", s -> "$LATEST")
                .check(
                        "lambda-name",
                        "ValidationException: functionName",
                        Rules.matches(
                                "name",
                                "[a-zA-Z0-9-_]{1,64}",
                                "ValidationException: Value '%s' at 'functionName' failed to satisfy" + " constraint",
                                "Use at most 64 letters, digits, hyphens and underscores."))
                .check(
                        "lambda-memory",
                        "ValidationException: memorySize",
                        Rules.between(
                                "memorySize",
                                128,
                                10240,
                                "ValidationException: 'MemorySize' value '%s' failed to satisfy constraint"))
                .check(
                        "lambda-timeout",
                        "ValidationException: timeout",
                        Rules.between(
                                "timeout",
                                1,
                                900,
                                "ValidationException: Value '%s' at 'timeout' failed to satisfy constraint:"
                                        + " Member must have value less than or equal to 900"))
                .check(
                        "lambda-runtime",
                        "InvalidParameterValueException: runtime",
                        Rules.matches(
                                "runtime",
                                RUNTIME,
                                "InvalidParameterValueException: Value %s at 'runtime' failed to satisfy"
                                        + " constraint: Member must satisfy enum value set",
                                "Use a supported runtime."))
                .check(
                        "lambda-role-missing",
                        "InvalidParameterValueException: The role defined for the function cannot be assumed"
                                + " by Lambda",
                        Aws.roleExists(
                                "role",
                                "InvalidParameterValueException: The role %s defined for the function cannot"
                                        + " be assumed by Lambda.")));
    }

    private static String name(Subject s) {
        return s.in().text("name", "");
    }
}
