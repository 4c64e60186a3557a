package dev.slipway.components.aws;

import com.pulumi.core.Output;

/**
 * What a public name points at.
 *
 * @param dnsName AWS' own host name
 * @param zoneId Route 53 zone of that name
 */
public record AliasTarget(Output<String> dnsName, Output<String> zoneId) {}
