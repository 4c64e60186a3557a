package dev.slipway.sandbox.schema;

import com.pulumi.core.Either;
import com.pulumi.core.Output;
import com.pulumi.resources.ResourceArgs;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What kind of value a property takes, as the SDK's generic signatures say it. */
public sealed interface TypeSchema {

    /** A text, number or flag. */
    enum Scalar implements TypeSchema {
        /** Any text. */
        TEXT("a string"),
        /** A whole number. */
        WHOLE("an integer"),
        /** Any number. */
        NUMBER("a number"),
        /** True or false. */
        FLAG("a boolean");

        private final String spoken;

        Scalar(String spoken) {
            this.spoken = spoken;
        }

        /** How an error names it. */
        public String spoken() {
            return spoken;
        }
    }

    /** A list of one kind of item. */
    record ListOf(TypeSchema item) implements TypeSchema {}

    /** Free keys with one kind of value. */
    record MapOf(TypeSchema value) implements TypeSchema {}

    /** An object whose properties an SDK class declares; read when first needed, as these classes may hold themselves. */
    record ObjectOf(Class<?> declaring) implements TypeSchema {}

    /** One of two kinds. */
    record OneOf(TypeSchema left, TypeSchema right) implements TypeSchema {}

    /** Nothing is known: free JSON, assets, archives. */
    record Anything() implements TypeSchema {}

    /** Reads a declared Java type. */
    static TypeSchema of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] inner = generic.getActualTypeArguments();
            Type raw = generic.getRawType();
            if (raw == Output.class || raw == Optional.class) {
                return of(inner[0]);
            } else if (raw == List.class) {
                return new ListOf(of(inner[0]));
            } else if (raw == Map.class) {
                return new MapOf(of(inner[1]));
            } else if (raw == Either.class) {
                return new OneOf(of(inner[0]), of(inner[1]));
            }
        } else if (type instanceof Class<?> plain) {
            return ofClass(plain);
        }
        return new Anything();
    }

    private static TypeSchema ofClass(Class<?> plain) {
        if (plain == String.class || plain.isEnum()) {
            return Scalar.TEXT;
        } else if (plain == Integer.class) {
            return Scalar.WHOLE;
        } else if (plain == Double.class) {
            return Scalar.NUMBER;
        } else if (plain == Boolean.class) {
            return Scalar.FLAG;
        } else if (ResourceArgs.class.isAssignableFrom(plain)) {
            return new ObjectOf(plain);
        }
        return new Anything();
    }
}
