/** Rules for ECS services and task definitions; they read a component's structured inputs where the JSON is not known yet. */
@NullMarked
package dev.slipway.policies.packs.aws.ecs;

import org.jspecify.annotations.NullMarked;
