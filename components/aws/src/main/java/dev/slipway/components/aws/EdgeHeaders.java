package dev.slipway.components.aws;

import com.pulumi.aws.cloudfront.ResponseHeadersPolicy;
import com.pulumi.aws.cloudfront.ResponseHeadersPolicyArgs;
import com.pulumi.aws.cloudfront.inputs.ResponseHeadersPolicyCustomHeadersConfigArgs;
import com.pulumi.aws.cloudfront.inputs.ResponseHeadersPolicyCustomHeadersConfigItemArgs;
import com.pulumi.aws.cloudfront.inputs.ResponseHeadersPolicySecurityHeadersConfigArgs;
import com.pulumi.aws.cloudfront.inputs.ResponseHeadersPolicySecurityHeadersConfigContentSecurityPolicyArgs;
import com.pulumi.aws.cloudfront.inputs.ResponseHeadersPolicySecurityHeadersConfigContentTypeOptionsArgs;
import com.pulumi.aws.cloudfront.inputs.ResponseHeadersPolicySecurityHeadersConfigFrameOptionsArgs;
import com.pulumi.aws.cloudfront.inputs.ResponseHeadersPolicySecurityHeadersConfigReferrerPolicyArgs;
import com.pulumi.aws.cloudfront.inputs.ResponseHeadersPolicySecurityHeadersConfigStrictTransportSecurityArgs;
import com.pulumi.resources.CustomResourceOptions;
import dev.slipway.planner.aws.HstsPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The response headers that CloudFront puts on every answer of a distribution. */
final class EdgeHeaders {
    private EdgeHeaders() {}

    static ResponseHeadersPolicy create(
            String name,
            String planName,
            Optional<HstsPlan> strictTransport,
            Map<String, String> headers,
            CustomResourceOptions options) {
        ResponseHeadersPolicySecurityHeadersConfigArgs.Builder security =
                ResponseHeadersPolicySecurityHeadersConfigArgs.builder();
        strictTransport.ifPresent(hsts -> security.strictTransportSecurity(
                ResponseHeadersPolicySecurityHeadersConfigStrictTransportSecurityArgs.builder()
                        .accessControlMaxAgeSec((int) Math.min(Integer.MAX_VALUE, hsts.maxAgeSeconds()))
                        .includeSubdomains(hsts.includeSubDomains())
                        .preload(hsts.preload())
                        .override(true)
                        .build()));
        List<ResponseHeadersPolicyCustomHeadersConfigItemArgs> others = new ArrayList<>();
        headers.forEach((header, value) -> {
            switch (header) {
                case "X-Content-Type-Options" ->
                    security.contentTypeOptions(
                            ResponseHeadersPolicySecurityHeadersConfigContentTypeOptionsArgs.builder()
                                    .override(true)
                                    .build());
                case "X-Frame-Options" ->
                    security.frameOptions(ResponseHeadersPolicySecurityHeadersConfigFrameOptionsArgs.builder()
                            .frameOption(value)
                            .override(true)
                            .build());
                case "Referrer-Policy" ->
                    security.referrerPolicy(ResponseHeadersPolicySecurityHeadersConfigReferrerPolicyArgs.builder()
                            .referrerPolicy(value)
                            .override(true)
                            .build());
                case "Content-Security-Policy" ->
                    security.contentSecurityPolicy(
                            ResponseHeadersPolicySecurityHeadersConfigContentSecurityPolicyArgs.builder()
                                    .contentSecurityPolicy(value)
                                    .override(true)
                                    .build());
                default ->
                    others.add(ResponseHeadersPolicyCustomHeadersConfigItemArgs.builder()
                            .header(header)
                            .value(value)
                            .override(true)
                            .build());
            }
        });
        ResponseHeadersPolicyArgs.Builder args = ResponseHeadersPolicyArgs.builder()
                .name(planName)
                .comment("Security headers of " + planName)
                .securityHeadersConfig(security.build());
        if (!others.isEmpty()) {
            args.customHeadersConfig(ResponseHeadersPolicyCustomHeadersConfigArgs.builder()
                    .items(others)
                    .build());
        }
        return new ResponseHeadersPolicy(name + "-headers", args.build(), options);
    }
}
