package dev.slipway.components.kubernetes;

import com.pulumi.Context;
import com.pulumi.test.Mocks;
import com.pulumi.test.PulumiTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Everything a Pulumi program registered, as a provider would see it. */
final class Recorded {
    private final List<Mocks.ResourceArgs> resources;

    private Recorded(List<Mocks.ResourceArgs> resources) {
        this.resources = resources;
    }

    /** Runs a program against a provider that answers with its inputs. */
    static Recorded run(Consumer<Context> program) {
        List<Mocks.ResourceArgs> seen = Collections.synchronizedList(new ArrayList<>());
        try {
            PulumiTest.withMocks(args -> {
                        seen.add(args);
                        return CompletableFuture.completedFuture(
                                Mocks.ResourceResult.of(Optional.of(args.name + "-id"), new HashMap<>(args.inputs)));
                    })
                    .runTest(program)
                    .throwOnError();
        } finally {
            PulumiTest.cleanup();
        }
        return new Recorded(List.copyOf(seen));
    }

    Stream<Mocks.ResourceArgs> all() {
        return resources.stream();
    }

    Stream<Mocks.ResourceArgs> ofType(String type) {
        return resources.stream().filter(it -> it.type.equals(type));
    }

    /** Inputs of the one resource of that type and object name. */
    Map<String, Object> object(String type, String name) {
        List<Map<String, Object>> found = ofType(type)
                .map(it -> it.inputs)
                .filter(it -> name.equals(at(it, "metadata", "name")))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("expected one " + type + " named " + name + ", found " + found.size() + " among "
                    + ofType(type).map(it -> it.name).toList());
        }
        return found.get(0);
    }

    /** What stands under a path of keys and list indexes. */
    static Object at(Object tree, Object... path) {
        Object here = tree;
        for (Object step : path) {
            if (here instanceof Map<?, ?> map) {
                here = map.get(step);
            } else if (here instanceof List<?> list && step instanceof Integer index) {
                here = list.get(index);
            } else {
                throw new AssertionError("nothing under " + step + " of " + List.of(path));
            }
        }
        return here;
    }
}
