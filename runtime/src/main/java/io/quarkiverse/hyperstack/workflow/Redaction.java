package io.quarkiverse.hyperstack.workflow;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Takes passwords out of text that drivers and stack traces bring along. */
public final class Redaction {

    private static final Pattern PARAMETER = Pattern.compile("(?i)\\b((?:ssl)?password|pwd)=[^&;\\s\"']+");
    /** Fixes show how an address is written, with these words. */
    private static final Pattern USER_INFO = Pattern.compile("(://[^/@\\s:]*):(?!password@host)[^/@\\s]+@");

    private final List<String> secrets;

    /**
     * @param secrets the configured passwords
     */
    public Redaction(Collection<String> secrets) {
        this.secrets = secrets.stream().filter(s -> !s.isBlank()).toList();
    }

    /**
     * The text without them.
     *
     * @param text for people
     * @return with three stars in place of each password
     */
    public String apply(String text) {
        String clean = USER_INFO.matcher(PARAMETER.matcher(text).replaceAll("$1=***")).replaceAll("$1:***@");
        for (String secret : secrets) {
            clean = clean.replaceAll("(?<![\\w])" + Pattern.quote(secret) + "(?![\\w])", "***");
        }
        return clean;
    }
}
