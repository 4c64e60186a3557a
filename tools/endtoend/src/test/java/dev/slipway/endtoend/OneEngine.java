package dev.slipway.endtoend;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one engine of this JVM, so that it is warm, and leaves each an empty world. */
final class OneEngine implements ParameterResolver, AfterEachCallback {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(OneEngine.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(Engine.class);
    }

    @Override
    public Engine resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return engine(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        engine(context).forget();
    }

    /** Kept in the root's store, which closes it when all tests have ended. */
    private static Engine engine(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Engine.class, key -> new Engine(), Engine.class);
    }
}
