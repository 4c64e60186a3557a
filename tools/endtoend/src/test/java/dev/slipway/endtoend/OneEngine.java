package dev.slipway.endtoend;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Gives tests the one engine of this JVM, so that it is warm, and leaves each an empty world. */
final class OneEngine extends OneOfThisJvm<Engine> implements AfterEachCallback {
    OneEngine() {
        super(Engine.class, Engine::new);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        shared(context).forget();
    }
}
