package dev.slipway.sandbox.provider;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.value.PropertyPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.PropertyDiff;

/** Answers {@code Diff}: what changes, does the service replace for it, and must the old one go first? */
final class Diffing {
    private Diffing() {}

    static DiffResponse diff(
            Call call,
            Map<String, Object> before,
            Map<String, Object> after,
            Map<String, Object> state,
            List<String> ignored) {
        Optional<Knowledge> knowledge = call.knowledge();
        List<PropertyPath> ignore = ignored.stream().map(PropertyPath::parse).toList();
        List<Difference> compared = Differ.compare(
                before, after, state, knowledge.map(Knowledge::defaults).orElse(Map.of()), path -> knowledge
                        .map(k -> k.isUnordered(path))
                        .orElse(false));
        List<Difference> differences = Stream.concat(
                        compared.stream(),
                        unset(knowledge.map(Knowledge::neverUnset).orElse(List.of()), after, state))
                .filter(d -> ignore.stream().noneMatch(d.path()::under))
                .toList();
        DiffResponse.Builder response = DiffResponse.newBuilder().setHasDetailedDiff(true);
        if (differences.isEmpty()) {
            return response.setChanges(DiffResponse.DiffChanges.DIFF_NONE).build();
        }
        Subject subject = Subjects.alone(call, after, before);
        boolean whole = knowledge.map(k -> k.replaces(subject)).orElse(false);
        boolean replaced = false;
        for (Difference difference : differences) {
            boolean replaces = whole
                    || knowledge
                            .map(k -> k.replaces(difference.path()))
                            .orElseGet(() -> Identity.includes(call.token(), difference.path()));
            replaced |= replaces;
            add(response, difference, replaces);
        }
        return response.setChanges(DiffResponse.DiffChanges.DIFF_SOME)
                .setDeleteBeforeReplace(replaced && Identity.isSame(call.token(), knowledge, before, after))
                .build();
    }

    private static Stream<Difference> unset(
            List<String> properties, Map<String, Object> after, Map<String, Object> state) {
        return properties.stream()
                .filter(it -> !after.containsKey(it) && state.get(it) != null)
                .map(it -> new Difference(PropertyPath.parse(it), Difference.Kind.DELETE));
    }

    private static void add(DiffResponse.Builder response, Difference difference, boolean replaces) {
        String top = String.valueOf(difference.path().steps().get(0));
        if (!response.getDiffsList().contains(top)) {
            response.addDiffs(top);
        }
        if (replaces && !response.getReplacesList().contains(top)) {
            response.addReplaces(top);
        }
        PropertyDiff.Kind kind =
                switch (difference.kind()) {
                    case ADD -> replaces ? PropertyDiff.Kind.ADD_REPLACE : PropertyDiff.Kind.ADD;
                    case DELETE -> replaces ? PropertyDiff.Kind.DELETE_REPLACE : PropertyDiff.Kind.DELETE;
                    case UPDATE -> replaces ? PropertyDiff.Kind.UPDATE_REPLACE : PropertyDiff.Kind.UPDATE;
                };
        response.putDetailedDiff(
                difference.path().toString(),
                PropertyDiff.newBuilder().setKind(kind).setInputDiff(true).build());
    }
}
