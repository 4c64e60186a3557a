package dev.slipway.planner.files;

/** How a person changes secrets that others may know; each target's run book says it in the same words. */
public final class SecretRotation {
    /** {@code slipway secrets init} keeps what is there, so that what is to be made anew is taken out first. */
    public static final String STEP =
            "take the secrets that were in reach out of the stack (`pulumi config rm --path 'slipway:secrets.NAME'`), make them"
                    + " anew (`slipway secrets init -s STACK`; an issuer's own by `pulumi config set --secret --path"
                    + " 'slipway:secrets.NAME'`), `pulumi up`. A key that data is encrypted with stays until that data is encrypted"
                    + " anew";

    private SecretRotation() {}
}
