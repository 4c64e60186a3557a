package dev.slipway.model;

/** Who reads the objects of a bucket. */
public enum BucketAccess {
    /** Only the services that use it. */
    PRIVATE,
    /** Browsers too, by URLs the application signs; needs CORS on named origins. */
    PRESIGNED,
    /** Everybody, through the content delivery network only; the bucket itself stays closed. */
    CDN
}
