package dev.slipway.sandbox.provider;

import dev.slipway.sandbox.schema.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/** The service said no. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String doing, List<Refusal> refusals) {
        super(
                doing + ": "
                        + refusals.stream()
                                .map(f -> (f.path().isEmpty() ? "" : f.path() + ": ") + f.message())
                                .collect(Collectors.joining("; ")),
                null,
                false,
                false);
    }
}
