/** What the Docker engine knows of its containers, networks, volumes and images. */
@NullMarked
package dev.slipway.sandbox.knowledge.docker.index;

import org.jspecify.annotations.NullMarked;
