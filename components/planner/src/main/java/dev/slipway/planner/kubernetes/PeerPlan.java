package dev.slipway.planner.kubernetes;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The other end of a network path. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface PeerPlan {
    /** Pods of this namespace. */
    record Pods(Map<String, String> labels) implements PeerPlan {
        public Pods {
            labels = Collections.unmodifiableMap(new TreeMap<>(labels));
        }
    }

    /**
     * Pods of another namespace.
     *
     * @param namespace name of the namespace
     * @param labels labels of its pods; empty for all
     */
    record Namespace(String namespace, Map<String, String> labels) implements PeerPlan {
        public Namespace {
            labels = Collections.unmodifiableMap(new TreeMap<>(labels));
        }
    }

    /** Whoever it is: pods, nodes and addresses outside. Some network plugins count neither pods nor nodes among addresses. */
    record Anyone() implements PeerPlan {}

    /**
     * Addresses.
     *
     * @param cidr range
     * @param except ranges inside it that stay closed
     */
    record Addresses(String cidr, List<String> except) implements PeerPlan {
        public Addresses {
            except = List.copyOf(except);
        }
    }
}
