package dev.slipway.sandbox.knowledge;

/** Refusals of a cluster, with a good deployment to spoil. */
abstract class KubernetesRefusals extends Refusals {
    static final String DEPLOYMENT = "kubernetes:apps/v1:Deployment";
    private static final String GOOD =
            "{'metadata':{'name':'%s'},'spec':{'replicas':2,'selector':{'matchLabels':{'app':'api'}},'template':{'metadata':{'labels':{'app':'api'}},'spec':{'containers':[{'name':'api','image':'api:1',"
                    + "'ports':[{'name':'http','containerPort':8080}],'env':[{'name':'A','value':'1'}],'resources':{'requests':{'cpu':'100m','memory':'128Mi'},'limits':{'memory':'256Mi'}},"
                    + "'readinessProbe':{'httpGet':{'path':'/health','port':8080},'periodSeconds':10}}]}}}}";

    @Override
    String config() {
        return "{}";
    }

    static String deployment(String name) {
        return GOOD.formatted(name);
    }

    final void refusesDeployment(String path, Object value, String says) {
        refuses(DEPLOYMENT, deployment("api"), path, value, "", says);
    }
}
