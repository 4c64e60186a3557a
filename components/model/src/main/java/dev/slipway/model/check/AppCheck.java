package dev.slipway.model.check;

import dev.slipway.model.App;

/** One thing that must hold between the options of an app. */
public interface AppCheck {
    /** Tells of everything in the app that does not fit; looks at all of it, never stops at the first. */
    void check(App app, Findings findings);
}
