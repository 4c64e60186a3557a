package dev.slipway.endtoend;

import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives all tests of this JVM the same thing as a parameter, since it takes its time to make.
 *
 * @param <T> what it is; closed when all tests have ended, if it can be
 */
abstract class OneOfThisJvm<T> implements ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(OneOfThisJvm.class);

    private final Class<T> type;
    private final Supplier<T> maker;

    OneOfThisJvm(Class<T> type, Supplier<T> maker) {
        this.type = type;
        this.maker = maker;
    }

    @Override
    public final boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(type);
    }

    @Override
    public final T resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return shared(context);
    }

    /** Kept in the root's store, which closes it when all tests have ended. */
    final T shared(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent(type, key -> maker.get(), type);
    }
}
