package dev.slipway.planner.kubernetes;

/** The API that opens the namespace to the public. */
public enum EdgeKind {
    /** {@code networking.k8s.io/v1} Ingress; every cluster has the API, any controller serves it. */
    INGRESS,
    /** {@code gateway.networking.k8s.io/v1} Gateway and HTTPRoute; the cluster must have the CRDs. */
    GATEWAY
}
