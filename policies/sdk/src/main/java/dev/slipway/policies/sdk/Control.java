package dev.slipway.policies.sdk;

import java.util.Optional;

/**
 * One item of a checklist that reports are ordered by.
 *
 * @param id its id within the framework {@link Reference#GUIDES}
 * @param section the list it stands in
 * @param text the item as the list words it
 * @param manual why no machine can check it, if none can
 */
public record Control(String id, String section, String text, Optional<String> manual) {}
