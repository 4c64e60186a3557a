// Runs the stack through the real engine (Pulumi's Automation API, so that no language host is needed) and writes its state, without the
// places of this machine that the engine notes beside each resource.
import { LocalWorkspace } from "@pulumi/pulumi/automation";
import shop from "./index";

async function main() {
    const stack = await LocalWorkspace.createOrSelectStack({ stackName: "prod", projectName: "shop", program: shop });
    await stack.setConfig("aws:region", { value: "eu-central-1" });
    await stack.up({ onOutput: text => process.stderr.write(text) });
    const state = await stack.exportStack();
    for (const resource of state.deployment.resources) {
        for (const note of ["sourcePosition", "stackTrace", "created", "modified"]) {
            delete resource[note];
        }
    }
    process.stdout.write(JSON.stringify(state, null, 1) + "\n");
}
main().catch(fault => {
    console.error(fault);
    process.exit(1);
});
