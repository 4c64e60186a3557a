/**
 * Writes the configuration files of self-hosted services, one format a class, pure text from typed records; shared by the VPS and the
 * Kubernetes target.
 */
@NullMarked
package dev.slipway.planner.files;

import org.jspecify.annotations.NullMarked;
