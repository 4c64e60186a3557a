package dev.slipway.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the requirement rows and checklist items (such as {@code CLP-DB-03}) that a test proves. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Covers {
    /** Ids of {@code requirements.csv} or {@code checklist.csv}; at least one. */
    String[] value();
}
