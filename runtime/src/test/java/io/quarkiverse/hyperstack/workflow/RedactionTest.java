package io.quarkiverse.hyperstack.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class RedactionTest {

    private final Redaction redaction = new Redaction(List.of("s3cr$t(", "", "it"));

    @Test
    void passwordsOfUrlsAndOfTheConfigurationAreTakenOut() {
        assertThat(redaction.apply("jdbc:postgresql://h/db?user=u&password=abc&sslpassword=d;x"))
                .isEqualTo("jdbc:postgresql://h/db?user=u&password=***&sslpassword=***;x");
        assertThat(redaction.apply("postgres://user:p%40ss@host:5432/db")).isEqualTo("postgres://user:***@host:5432/db");
        assertThat(redaction.apply("refused s3cr$t( twice: \"s3cr$t(\"")).isEqualTo("refused *** twice: \"***\"");
    }

    @Test
    void theWayToWriteAnAddressIsShownAsItIs() {
        assertThat(
                redaction.apply("write postgres://user:password@host:5432/db, not postgres://user:passwort@host:5432/db"))
                .isEqualTo("write postgres://user:password@host:5432/db, not postgres://user:***@host:5432/db");
    }

    @Test
    void wordsThatOnlyContainAPasswordStay() {
        assertThat(redaction.apply("edition")).isEqualTo("edition");
    }
}
