package dev.slipway.endtoend;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one workshop of this JVM, since a copy of the checkout takes its time, and leaves each class an untouched one. */
final class OneWorkshop implements ParameterResolver, AfterAllCallback {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(OneWorkshop.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(Workshop.class);
    }

    @Override
    public Workshop resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return workshop(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        workshop(context).forget();
    }

    /** Kept in the root's store, which closes it when all tests have ended. */
    private static Workshop workshop(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Workshop.class, key -> new Workshop(), Workshop.class);
    }
}
