package dev.slipway.policies.sdk;

import java.util.Objects;

/**
 * One requirement that a rule checks.
 *
 * @param framework who asks for it: {@link #GUIDES}, {@link #CIS_AWS} or any other short name
 * @param id the requirement's id within that framework, such as {@code CLP-CHK-02} or {@code RDS.3}
 */
public record Reference(String framework, String id) implements Comparable<Reference> {
    /** The deployment guides' checklists and requirements, and the controls drawn from them. */
    public static final String GUIDES = "guides";
    /** CIS Amazon Web Services Foundations Benchmark 5.0. */
    public static final String CIS_AWS = "cis-aws-5.0";
    /** CIS Docker Benchmark, numbered as by docker-bench-security. */
    public static final String CIS_DOCKER = "cis-docker";
    /** CIS Kubernetes Benchmark 2.0.1. */
    public static final String CIS_KUBERNETES = "cis-kubernetes-2.0.1";
    /** AWS Foundational Security Best Practices. */
    public static final String FSBP = "aws-fsbp";
    /** Kubernetes Pod Security Standards, profile restricted. */
    public static final String POD_SECURITY = "pod-security-restricted";
    /** Lynis test ids for hosts. */
    public static final String LYNIS = "lynis";

    public Reference {
        Objects.requireNonNull(framework);
        if (id.isBlank()) {
            throw new IllegalArgumentException("a reference to " + framework + " needs the requirement's id");
        }
    }

    @Override
    public int compareTo(Reference other) {
        int byFramework = framework.compareTo(other.framework);
        return byFramework != 0 ? byFramework : id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return framework + " " + id;
    }
}
