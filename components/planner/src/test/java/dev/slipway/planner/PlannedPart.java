package dev.slipway.planner;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A service or worker as it was planned for one target, seen alike for all of them.
 *
 * @param of the plan it stands in
 * @param node its node in that plan
 */
record PlannedPart(Planned of, JsonNode node) {
    /** What stands for a variable that is handed over as a secret. */
    static final String SECRET = "(secret)";

    private static final Pattern SECRET_VALUE = Pattern.compile(
            ".*\\$\\{(secrets\\.|[a-z0-9-]+\\.(password|url|directUrl|accessKey|secretKey|replicaAccessKey|replicaSecretKey)).*");

    /** Its main container. */
    JsonNode container() {
        return switch (of.target()) {
            case "vps" -> node.path("replicas").path(0);
            case "aws" ->
                Planned.elements(node.path("task").path("containers"))
                        .filter(it ->
                                it.path("name").asText().equals(node.path("key").asText()))
                        .findFirst()
                        .orElseThrow();
            default -> node.path("pod").path("containers").path(0);
        };
    }

    /** Its variables; {@link #SECRET} for those that are handed over as secrets. */
    Map<String, String> environment() {
        Map<String, String> all = new LinkedHashMap<>();
        JsonNode plain = container().path(of.isOn("kubernetes") ? "env" : "environment");
        plain.properties()
                .forEach(it -> all.put(
                        it.getKey(),
                        of.isOn("vps")
                                        && SECRET_VALUE
                                                .matcher(it.getValue().asText())
                                                .matches()
                                ? SECRET
                                : it.getValue().asText()));
        container().path("secretEnv").fieldNames().forEachRemaining(it -> all.put(it, SECRET));
        Planned.elements(container().path("secretVariables")).forEach(it -> all.put(it.asText(), SECRET));
        return all;
    }

    String image() {
        return container().path("image").asText();
    }

    /** Replicas that always run. */
    int replicas() {
        return switch (of.target()) {
            case "vps" -> node.path("replicas").size();
            case "aws" ->
                node.path("scaling").isObject()
                        ? node.path("scaling").path("min").asInt()
                        : node.path("replicas").asInt();
            default ->
                node.path("autoscaler").isObject()
                        ? node.path("autoscaler").path("minReplicas").asInt()
                        : node.path("replicas").asInt();
        };
    }

    /** Thousandths of a core at most. */
    int milliCpu() {
        return switch (of.target()) {
            case "vps" -> container().path("resources").path("milliCpu").asInt();
            case "aws" -> node.path("task").path("cpu").asInt() * 1000 / 1024;
            default ->
                Integer.parseInt(
                        container().path("resources").path("cpuLimit").asText().replace("m", ""));
        };
    }

    /** Memory in MiB at most. */
    int memoryMiB() {
        return switch (of.target()) {
            case "vps" -> container().path("resources").path("memoryMiB").asInt();
            case "aws" -> node.path("task").path("memoryMiB").asInt();
            default ->
                Integer.parseInt(container()
                        .path("resources")
                        .path("memoryLimit")
                        .asText()
                        .replace("Mi", ""));
        };
    }

    /** Port that takes its requests. */
    int port() {
        return switch (of.target()) {
            case "kubernetes" ->
                container().path("ports").path(0).path("number").asInt();
            default -> node.path("port").asInt();
        };
    }

    /** The user id it runs as. */
    int user() {
        return switch (of.target()) {
            case "kubernetes" -> node.path("pod").path("user").asInt();
            default -> Integer.parseInt(container().path("user").asText().split(":")[0]);
        };
    }

    /** The path that decides whether it gets requests. */
    String readiness() {
        return switch (of.target()) {
            case "vps" -> container().path("healthcheck").path("test").path(1).asText();
            case "aws" ->
                Planned.elements(of.plan().path("loadBalancer").path("targetGroups"))
                        .filter(it ->
                                it.path("key").asText().equals(node.path("key").asText()))
                        .map(it -> it.path("healthPath").asText())
                        .findFirst()
                        .orElse("");
            default -> container().path("readiness").path("check").path("path").asText();
        };
    }

    @Override
    public String toString() {
        return node.path("name").asText() + " on " + of;
    }
}
