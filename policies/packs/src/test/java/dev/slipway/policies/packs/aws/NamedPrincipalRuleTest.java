package dev.slipway.policies.packs.aws;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link NamedPrincipalRule} answers. */
public abstract class NamedPrincipalRuleTest {
    private final RuleTester rule;
    private final Fixture good;
    private final String property;
    private final String action;

    /** A test of a rule, by the type and the property that hold the document, and an action that it speaks of. */
    protected NamedPrincipalRuleTest(NamedPrincipalRule rule, String type, String property, String action) {
        this.rule = RuleTester.of(rule);
        this.property = property;
        this.action = action;
        good = Fixture.of(type)
                .with(
                        property,
                        "{\"Statement\": [" + statement("{\"AWS\": \"arn:aws:iam::123456789012:role/app\"}") + "]}");
    }

    private String statement(String principal) {
        return "{\"Effect\": \"Allow\", \"Principal\": %s, \"Action\": \"%s\", \"Resource\": \"*\"}"
                .formatted(principal, action);
    }

    private Fixture saying(String statements) {
        return good.with(property, "{\"Statement\": " + statements + "}");
    }

    @Test
    public final void passesWithANamedPrincipal() {
        rule.judge(good).passes();
    }

    @Test
    public final void failsForEverybody() {
        rule.judge(saying("[" + statement("\"*\"") + "]")).failsAt(property + ".Statement[0].Principal");
    }

    @Test
    public final void failsForEveryAccount() {
        rule.judge(saying(statement("{\"AWS\": [\"*\"]}"))).failsAt(property + ".Statement.Principal");
    }

    @Test
    public final void acceptsAConditionThatNarrows() {
        String narrowed = statement("\"*\"")
                .replaceFirst(
                        "}$",
                        ", \"Condition\": {\"ArnLike\": {\"aws:SourceArn\": \"arn:aws:cloudfront::123456789012:*\"}}}");
        rule.judge(saying("[" + narrowed + "]")).passes();
    }

    @Test
    public final void waitsForAnUnknownPolicy() {
        rule.judge(good.unknown(property)).isUnknownAt(property);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"StringNotEquals\": {\"aws:PrincipalOrgID\": \"o-1\"}}",
                "{\"StringEqualsIfExists\": {\"aws:PrincipalOrgID\": \"o-1\"}}",
                "{\"StringLike\": {\"aws:PrincipalArn\": \"*\"}}",
                "{\"IpAddress\": {\"aws:SourceIp\": [\"0.0.0.0/0\"]}}"
            })
    public final void failsWhereAConditionHoldsNobodyBack(String condition) {
        String open = statement("\"*\"").replaceFirst("}$", ", \"Condition\": " + condition + "}");
        rule.judge(saying("[" + open + "]")).failsAt(property + ".Statement[0].Principal");
    }

    @Test
    public final void failsForEverybodyButSomebody() {
        String allBut =
                statement("{\"AWS\": \"arn:aws:iam::123456789012:root\"}").replace("Principal", "NotPrincipal");
        rule.judge(saying("[" + allBut + "]")).failsAt(property + ".Statement[0].NotPrincipal");
    }
}
