/** What AWS knows of its backups. */
@NullMarked
package dev.slipway.sandbox.knowledge.aws.backup;

import org.jspecify.annotations.NullMarked;
