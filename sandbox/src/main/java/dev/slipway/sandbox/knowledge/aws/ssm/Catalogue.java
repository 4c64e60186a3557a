package dev.slipway.sandbox.knowledge.aws.ssm;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.ServiceCatalogue;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.knowledge.aws.Aws;
import java.util.List;
import java.util.Optional;

/** Systems Manager's parameters. */
public final class Catalogue implements ServiceCatalogue {
    @Override
    public List<Knowledge> types() {
        return List.of(Knowledge.of("aws:ssm/parameter:Parameter")
                .named("name", 1011)
                .replaceOn("dataType")
                .replaceWhen(s -> s.olds().text("type", "").equals("SecureString")
                        != s.in().text("type", "").equals("SecureString"))
                .secret("value")
                .fill("dataType", "text")
                .fill("tier", "Standard")
                .id(s -> s.in().text("name", ""))
                .out(
                        "arn",
                        s -> s.arn("ssm", "parameter/" + s.in().text("name", "").replaceFirst("^/", "")))
                .out("version", s -> 1d)
                .out(
                        "insecureValue",
                        s -> s.in().text("type", "").equals("String") ? s.in().get("insecureValue") : Optional.empty())
                .check(
                        "parameter-name",
                        "ValidationException: Parameter name",
                        Rules.matches(
                                "name",
                                "(?i)(?!/?(aws|ssm))[a-z0-9_./-]{1,1011}",
                                "ValidationException: Parameter name '%s' must be letters, digits and _./-, and must"
                                        + " not begin with aws or ssm",
                                "Change the name."))
                .check(
                        "ssm-parameter-taken",
                        "ParameterAlreadyExists: The parameter already exists",
                        Rules.unique(
                                "name",
                                "ParameterAlreadyExists: The parameter %s already exists. To overwrite this value, set"
                                        + " the overwrite option in the request to true.",
                                "Choose another name."))
                .check(
                        "ssm-parameter-type",
                        "ValidationException: type",
                        Rules.oneOf(
                                "type",
                                List.of("String", "StringList", "SecureString"),
                                "ValidationException: Value '%s' at 'type' failed to satisfy constraint"))
                .check(
                        "ssm-parameter-size",
                        "ValidationException: Standard tier parameters support a maximum parameter value of 4096"
                                + " characters",
                        Catalogue::size)
                .check(
                        "ssm-parameter-key-missing",
                        "InvalidKeyId: key does not exist",
                        Aws.keyExists("keyId", "InvalidKeyId: %s does not exist")));
    }

    private static void size(Subject s) {
        int most = s.in().text("tier", "Standard").equals("Standard") ? 4096 : 8192;
        s.in().text("value")
                .filter(v -> v.length() > most)
                .ifPresent(v -> s.refuse(
                        "value",
                        "ValidationException: Standard tier parameters support a maximum parameter value of 4096"
                                + " characters, found "
                                + v.length(),
                        "Use the Advanced tier, or Secrets Manager."));
    }
}
