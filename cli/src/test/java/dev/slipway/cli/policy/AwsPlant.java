package dev.slipway.cli.policy;

import dev.slipway.model.Target;
import java.util.function.UnaryOperator;

/** Short words for single misconfigurations of a stack on AWS; each names what is wrong, and the rule and the place that must be told. */
final class AwsPlant {
    static final String ROLE_POLICY = "aws:iam/rolePolicy:RolePolicy";

    private AwsPlant() {}

    static Planted planted(String what, UnaryOperator<RecordedStack> plant, String rule, String where) {
        return new Planted(what, Target.AWS, plant, rule, where);
    }

    static Planted set(String what, String type, String name, String path, String json, String rule) {
        return set(what, type, name, path, json, rule, name + " " + path);
    }

    static Planted set(String what, String type, String name, String path, String json, String rule, String where) {
        return planted(what, it -> it.with(type, name, path, json), rule, where);
    }

    /** Also cuts the edges behind the property, which would tell what the value no longer does. */
    static Planted set(
            String what, String type, String name, String path, String json, String rule, String where, boolean cut) {
        return planted(
                what, it -> it.with(type, name, path, json).change(type, name, one -> one.cut(path)), rule, where);
    }

    static Planted unset(String what, String type, String name, String path, String rule) {
        return planted(what, it -> it.without(type, name, path), rule, name + " " + path);
    }

    static Planted gone(String what, String type, String name, String rule, String where) {
        return planted(what, it -> it.without(type, name), rule, where);
    }

    static Planted added(String what, String type, String name, String json, String rule, String where) {
        return planted(what, it -> it.adding(type, name, json), rule, where);
    }

    static Planted plan(String what, String type, String name, String path, String json, String rule) {
        return plan(what, type, name, path, json, rule, path);
    }

    static Planted plan(String what, String type, String name, String path, String json, String rule, String where) {
        return planted(what, it -> it.with(type, name, "plan." + path, json), rule, name + " plan." + where);
    }

    static Planted policy(String what, String action, String resource, String rule) {
        return policy(what, action, resource, rule, "Action");
    }

    static Planted policy(String what, String action, String resource, String rule, String key) {
        String document =
                "\"{\\\"Statement\\\": [{\\\"Effect\\\": \\\"Allow\\\", \\\"Action\\\": \\\"%s\\\", \\\"Resource\\\": \\\"%s\\\"}]}\""
                        .formatted(action, resource);
        return set(
                what,
                ROLE_POLICY,
                "api-task-policy",
                "policy",
                document,
                rule,
                "api-task-policy policy.Statement[0]." + key);
    }

    static Planted secret(String what, String name, String value, String rule) {
        String sealed = "{\"%s\": \"%s\", \"value\": \"{\\\"%s\\\": \\\"%s\\\"}\"}"
                .formatted(EngineValues.SIGNATURE, EngineValues.SECRET, name, value);
        return set(
                what,
                "aws:secretsmanager/secretVersion:SecretVersion",
                "api-secret-value",
                "secretString",
                sealed,
                rule,
                "api-secret-value secretString." + name);
    }
}
