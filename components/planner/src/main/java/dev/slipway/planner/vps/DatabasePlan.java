package dev.slipway.planner.vps;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A self-hosted PostgreSQL.
 *
 * @param name name in the app and network alias
 * @param version major version
 * @param database database name
 * @param user the application's role
 * @param roles further roles
 * @param passwordSecret name of the secret that holds its password
 * @param port port the server listens on
 * @param settings server parameters
 * @param dataVolume volume of its data
 * @param encrypted whether connections over the network are encrypted, and must be
 * @param server what runs
 * @param rolesSetup runs once for each change of roles and passwords, since the server makes them only when its volume is empty
 * @param pooler the pooler between services and server
 */
public record DatabasePlan(
        String name,
        int version,
        String database,
        String user,
        List<RolePlan> roles,
        String passwordSecret,
        int port,
        Map<String, String> settings,
        String dataVolume,
        boolean encrypted,
        ContainerPlan server,
        ContainerPlan rolesSetup,
        Optional<PoolerPlan> pooler) {
    public DatabasePlan {
        roles = List.copyOf(roles);
    }
}
