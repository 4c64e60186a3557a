package dev.slipway.sandbox.knowledge.kubernetes.core;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.knowledge.kubernetes.Objects;
import dev.slipway.sandbox.knowledge.kubernetes.Quantities;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** A claim on storage. */
final class Claims {
    private static final List<String> MODES =
            List.of("ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany", "ReadWriteOncePod");

    private Claims() {}

    static Knowledge claim() {
        return Objects.namespaced("kubernetes:core/v1:PersistentVolumeClaim", "claim")
                .replaceOn(
                        "spec.accessModes",
                        "spec.selector",
                        "spec.storageClassName",
                        "spec.volumeName",
                        "spec.volumeMode",
                        "spec.dataSource")
                .out("status", s -> Map.of("phase", "Bound", "accessModes", s.in().items("spec.accessModes")))
                .check("claim-modes", "spec.accessModes: Unsupported value", s -> {
                    Objects.supported("spec.accessModes", MODES).accept(s);
                    if (s.in().items("spec.accessModes").isEmpty()) {
                        s.refuse(
                                "spec.accessModes",
                                "spec.accessModes: Required value: at least 1 access mode is required",
                                "Use ReadWriteOnce.");
                    }
                })
                .check("claim-storage", "spec.resources[storage]: Required value", s -> {
                    String storage = s.in().textMap("spec.resources.requests").getOrDefault("storage", "");
                    OptionalDouble amount = Quantities.parse(storage);
                    if (amount.isEmpty() || amount.getAsDouble() <= 0) {
                        s.refuse(
                                "spec.resources",
                                "spec.resources[storage]: Invalid value: \"" + storage
                                        + "\": must be a quantity greater than zero",
                                "Give requests.storage, such as 10Gi.");
                    }
                })
                .check(
                        "claim-shrinks",
                        "spec.resources.requests.storage: Forbidden: field can not be less than previous value",
                        Claims::shrinks);
    }

    private static void shrinks(Subject s) {
        OptionalDouble was =
                Quantities.parse(s.olds().textMap("spec.resources.requests").getOrDefault("storage", "none"));
        OptionalDouble is =
                Quantities.parse(s.in().textMap("spec.resources.requests").getOrDefault("storage", "none"));
        if (was.isPresent() && is.isPresent() && is.getAsDouble() < was.getAsDouble()) {
            s.refuse(
                    "spec.resources",
                    "spec.resources.requests.storage: Forbidden: field can not be less than previous value",
                    "Claims only grow.");
        }
    }
}
