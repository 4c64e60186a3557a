package dev.slipway.sandbox.knowledge.aws.ec2;

import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.knowledge.aws.Cidr;
import java.util.Optional;
import java.util.function.Consumer;

/** What EC2 asks of the address block of a network and of a part of one. */
final class AddressBlock {
    private static final String KEY = "cidrBlock";

    private AddressBlock() {}

    /** The block, if it is one. */
    static Optional<Cidr> of(Subject s) {
        return s.in().text(KEY).flatMap(Cidr::parse);
    }

    /** It is written as the first address and a netmask. */
    static Consumer<Subject> written(String example) {
        return Rules.all(
                KEY,
                Cidr::isBlock,
                "InvalidParameterValue: Value (%s) for parameter cidrBlock is invalid. This is not a valid CIDR block",
                "Write the first address of the block and a netmask, such as " + example + ".");
    }

    /**
     * It has the size of one.
     *
     * @param fault EC2's code
     * @param what as the advice names it
     */
    static Consumer<Subject> sized(String fault, String what) {
        return s -> of(s).filter(it -> it.prefix() < 16 || it.prefix() > 28)
                .ifPresent(it -> s.refuse(
                        KEY,
                        fault + ": The CIDR '" + s.in().text(KEY, "") + "' is invalid",
                        what + "'s netmask is /16 to /28."));
    }
}
