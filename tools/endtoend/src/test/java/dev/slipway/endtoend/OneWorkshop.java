package dev.slipway.endtoend;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Gives tests the one workshop of this JVM, since a copy of the checkout takes its time, and leaves each class an untouched one. */
final class OneWorkshop extends OneOfThisJvm<Workshop> implements AfterAllCallback {
    OneWorkshop() {
        super(Workshop.class, Workshop::new);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        shared(context).forget();
    }
}
