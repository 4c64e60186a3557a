package dev.slipway.model.yaml;

import dev.slipway.model.App;
import java.util.List;

/** What reading an app file gave. */
public sealed interface Read {
    /**
     * An app that holds together.
     *
     * @param warnings what is worth telling all the same
     */
    record Ok(App app, List<Issue> warnings) implements Read {
        public Ok {
            warnings = List.copyOf(warnings);
        }
    }

    /** Everything that is wrong, warnings included, in the order of the file. */
    record Faults(List<Issue> issues) implements Read {
        public Faults {
            issues = List.copyOf(issues);
        }
    }

    /**
     * The app.
     *
     * @throws AppReadException with all issues when there is none
     */
    default App orThrow() {
        if (this instanceof Ok ok) {
            return ok.app();
        }
        throw new AppReadException(((Faults) this).issues());
    }
}
