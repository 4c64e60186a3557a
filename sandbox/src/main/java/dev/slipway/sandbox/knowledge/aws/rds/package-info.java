/** What AWS knows of its relational databases. */
@NullMarked
package dev.slipway.sandbox.knowledge.aws.rds;

import org.jspecify.annotations.NullMarked;
