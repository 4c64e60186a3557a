package dev.slipway.components.vps;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import dev.slipway.components.common.ValueResolver;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where containers are put: the host, its networks and volumes by their planned names, the values they are given, and the containers that
 * are already there.
 */
public final class VpsPlace {
    private final VpsHost host;
    private final ValueResolver values;
    private final Map<String, Output<String>> networks = new LinkedHashMap<>();
    private final Map<String, Output<String>> volumes = new LinkedHashMap<>();
    private final Map<String, List<Resource>> volumesReady = new LinkedHashMap<>();
    private final Set<String> seeded = new HashSet<>();
    private final Map<String, Resource> containers = new LinkedHashMap<>();
    private final Map<String, Output<Integer>> exitCodes = new LinkedHashMap<>();

    /**
     * @param host where everything runs
     * @param values turns planned values into outputs
     */
    public VpsPlace(VpsHost host, ValueResolver values) {
        this.host = host;
        this.values = values;
    }

    /** Makes a network known under its planned name. */
    public VpsPlace network(String planned, VpsNetwork network) {
        return network(planned, network.network());
    }

    /** Makes a network that already exists known under a planned name. */
    public VpsPlace network(String planned, Output<String> existing) {
        networks.put(planned, existing);
        return this;
    }

    /** Makes a volume known under its planned name. */
    public VpsPlace volume(String planned, VpsVolume volume) {
        volumes.put(planned, volume.volume());
        volumesReady.put(planned, volume.ready());
        if (volume.isSeeded()) {
            seeded.add(planned);
        }
        return this;
    }

    /** Makes a volume that already exists known under a planned name. */
    public VpsPlace volume(String planned, Output<String> existing) {
        volumes.put(planned, existing);
        return this;
    }

    VpsHost host() {
        return host;
    }

    ValueResolver values() {
        return values;
    }

    Output<String> network(String planned) {
        return found(networks, planned, "network");
    }

    Output<String> volume(String planned) {
        return found(volumes, planned, "volume");
    }

    /** Whether its owner and mode were set already, so that no image's directory may replace them. */
    boolean isSeeded(String planned) {
        return seeded.contains(planned);
    }

    List<Resource> volumeReady(String planned) {
        return volumesReady.getOrDefault(planned, List.of());
    }

    void keep(String planned, Resource container) {
        containers.put(planned, container);
    }

    /** Remembers how a container that runs once ended, for those that may only follow when it ended well. */
    void keepExitCode(String planned, Output<Integer> exitCode) {
        exitCodes.put(planned, exitCode);
    }

    /**
     * The value, once all of these containers that run once ended well. The Docker provider does not fail when such a container does, so
     * its exit code must be looked at.
     */
    Output<String> onceDone(Output<String> value, List<String> planned) {
        Output<String> gated = value;
        for (String name : planned) {
            Output<Integer> exitCode = exitCodes.get(name);
            if (exitCode != null) {
                gated = Output.tuple(gated, exitCode).applyValue(both -> {
                    refuseFailure(name, both.t2);
                    return both.t1;
                });
            }
        }
        return gated;
    }

    private static void refuseFailure(String name, @Nullable Integer exitCode) {
        if (exitCode != null && exitCode != 0) {
            throw new IllegalStateException("container " + name + ": expected exit code 0, found " + exitCode
                    + "; what needs it was not started. Read its log by `docker logs`, mend the cause and run"
                    + " `pulumi up --replace` with the container's URN");
        }
    }

    /** The containers of these names that are already there; others come from elsewhere and are the caller's to wait for. */
    List<Resource> containers(List<String> planned) {
        return planned.stream()
                .filter(containers::containsKey)
                .map(containers::get)
                .toList();
    }

    private static Output<String> found(Map<String, Output<String>> known, String planned, String kind) {
        Output<String> output = known.get(planned);
        if (output == null) {
            throw new IllegalArgumentException("expected a " + kind + " of the name " + planned + ", found "
                    + known.keySet() + "; make it known to the place first");
        }
        return output;
    }
}
