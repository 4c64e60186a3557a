package dev.slipway.components.aws;

/**
 * Ids of policies that CloudFront keeps for everybody (AWS, "Use managed cache policies", "Use managed origin request policies", "Use managed
 * response headers policies").
 */
final class ManagedPolicies {
    /** CachingOptimized: by path and encoding alone, for a day where the origin says nothing. */
    static final String CACHING_OPTIMIZED = "658327ea-f89d-4fab-a63d-7e88639e58f6";

    static final String CACHING_DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";

    /** AllViewer: everything that the viewer sends, Host and cookies too. */
    static final String ALL_VIEWER = "216adef6-5c7f-47e4-b989-5492eafa07d3";

    static final String CORS_S3_ORIGIN = "88a5eaf4-2fd4-4709-b370-b4c650ea3fcf";
    static final String SECURITY_HEADERS = "67f7725c-6f97-4210-82d7-5512b31e9d03";

    private ManagedPolicies() {}
}
