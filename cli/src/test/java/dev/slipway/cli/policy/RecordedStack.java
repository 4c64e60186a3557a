package dev.slipway.cli.policy;

import com.google.protobuf.Struct;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** All that a program registered in one run, to be judged as it is or with one thing spoilt. */
public record RecordedStack(String stack, String environment, Map<String, String> config, List<Registered> resources) {
    /** The same with one resource changed; a type and name that fit none, or several, prove nothing and are refused. */
    RecordedStack change(String type, String name, UnaryOperator<Registered> change) {
        List<Registered> found = resources.stream()
                .filter(it -> it.type().equals(type) && it.name().equals(name))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("expected one " + type + " named " + name + ", found " + found.size() + " among "
                    + resources.stream()
                            .filter(it -> it.type().equals(type))
                            .map(Registered::name)
                            .toList());
        }
        return new RecordedStack(
                stack,
                environment,
                config,
                resources.stream()
                        .map(it -> it.equals(found.get(0)) ? change.apply(it) : it)
                        .toList());
    }

    /** The same with a property of one resource set, as its inputs and outputs have it. */
    RecordedStack with(String type, String name, String path, String json) {
        return change(
                type,
                name,
                it -> it.with(StructPath.set(it.inputs(), path, json), StructPath.set(it.outputs(), path, json)));
    }

    /** The same without a property of one resource. */
    RecordedStack without(String type, String name, String path) {
        return change(
                type, name, it -> it.with(StructPath.remove(it.inputs(), path), StructPath.remove(it.outputs(), path)));
    }

    /** The same without one resource. */
    RecordedStack without(String type, String name) {
        RecordedStack checked = change(type, name, it -> it);
        return new RecordedStack(
                stack,
                environment,
                config,
                checked.resources.stream()
                        .filter(it -> !it.type().equals(type) || !it.name().equals(name))
                        .toList());
    }

    /** The same without any resource of a type. */
    RecordedStack withoutAny(String type) {
        List<Registered> left =
                resources.stream().filter(it -> !it.type().equals(type)).toList();
        if (left.size() == resources.size()) {
            throw new AssertionError("the stack has no " + type);
        }
        return new RecordedStack(stack, environment, config, left);
    }

    /** The same with one more resource. */
    RecordedStack adding(String type, String name, String json) {
        Struct properties = StructPath.object(json);
        List<Registered> more = new ArrayList<>(resources);
        more.add(new Registered(
                type,
                name,
                "urn:pulumi:" + stack + "::slipway::" + type + "::" + name,
                true,
                properties,
                properties,
                resources.get(0).urn(),
                List.of(),
                Map.of(),
                List.of(),
                Optional.empty()));
        return new RecordedStack(stack, environment, config, more);
    }
}
