package io.quarkiverse.hyperstack.deployment;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;

/** The rules for processors. Those for the rooms of the runtime module stand beside that module. */
class ImportRulesTest {

    private static final JavaClasses MAIN = new ClassFileImporter().importPath(Path.of("target/classes"));

    @Test
    void onlyThePersistenceProcessorKnowsHibernate() {
        check(noClasses().that().haveNameNotMatching(".*\\.PersistenceProcessor(\\$.*)?")
                .should().dependOnClassesThat().resideInAPackage("org.hibernate.."));
    }

    @Test
    void onlyTheMigrationsProcessorKnowsFlyway() {
        check(noClasses().that().haveNameNotMatching(".*\\.MigrationsProcessor(\\$.*)?")
                .should().dependOnClassesThat().resideInAPackage("org.flywaydb.."));
    }

    @Test
    void noProcessorOpensADatabase() {
        check(noClasses().should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql.."));
    }

    @Test
    void noClassIsABagOfLeftovers() {
        check(noClasses().should().haveNameMatching(".*(Utils?|Helpers?|Managers?)(\\$.*)?"));
    }

    @Test
    void staticFieldsNeverChange() {
        check(fields().that().areStatic().and().doNotHaveModifier(SYNTHETIC).should().haveModifier(FINAL));
    }

    private static void check(ArchRule rule) {
        assertThat(MAIN).isNotEmpty();
        rule.allowEmptyShould(true).check(MAIN);
    }
}
