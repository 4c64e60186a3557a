package dev.slipway.model.yaml;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** An app file could not be used; the message holds every issue. */
public final class AppReadException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Issue> issues;

    AppReadException(List<Issue> issues) {
        super(issues.stream().map(Issue::render).collect(Collectors.joining("\n")));
        this.issues = List.copyOf(issues);
    }

    /** All issues, in the order of the file. */
    public List<Issue> issues() {
        return issues;
    }
}
