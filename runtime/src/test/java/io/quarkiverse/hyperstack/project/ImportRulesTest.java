package io.quarkiverse.hyperstack.project;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;

/** Who may import whom, and what nobody does. The drawing is in ARCHITECTURE.md. */
class ImportRulesTest {

    private static final JavaClasses MAIN = new ClassFileImporter().importPath(Path.of("target/classes"));
    private static final String[] PURE = {Room.CATALOG.packageName(), Room.DIFF.packageName(), Room.PLAN.packageName()};

    @ParameterizedTest
    @EnumSource(Room.class)
    void aRoomImportsOnlyTheRoomsBelowIt(Room room) {
        check(noClasses().that().resideInAPackage(room.packages())
                .should().dependOnClassesThat().resideInAnyPackage(room.forbiddenPackages())
                .because("the arrows are in ARCHITECTURE.md"));
    }

    @Test
    void everyPackageIsARoomOfTheDrawing() {
        TreeSet<String> packages = new TreeSet<>();
        MAIN.forEach(c -> packages.add(c.getPackageName()));
        assertThat(packages).isNotEmpty().allSatisfy(p -> assertThat(Room.values()).anyMatch(room -> room.holds(p)));
    }

    @ParameterizedTest
    @EnumSource(value = Room.class, mode = EnumSource.Mode.EXCLUDE, names = "ROOT")
    void theArchitecturePageDescribesEveryRoom(Room room) {
        assertThat(ProjectFiles.text(ProjectFiles.root().resolve("ARCHITECTURE.md"))).contains("| `" + room.path() + "` | ");
    }

    @Test
    void theEngineKnowsOnlyTheJdkAndJdbc() {
        check(noClasses().that().resideInAPackage(Room.SCHEMA.packageName() + "..")
                .should().dependOnClassesThat().resideInAnyPackage("io.quarkus..", "io.smallrye..", "io.agroal..",
                        "org.eclipse.microprofile..", "org.hibernate..", "org.flywaydb..", "jakarta..", "picocli..",
                        "com.fasterxml.."));
    }

    @Test
    void catalogDiffAndPlanDoNoInputOrOutputAndDoNotLog() {
        check(noClasses().that().resideInAnyPackage(PURE)
                .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..", "java.io..", "java.nio.file..",
                        "java.nio.channels..", "java.net..", "java.util.logging..", "org.jboss.logging..", "org.slf4j.."));
    }

    @Test
    void catalogDiffAndPlanKnowNoClockAndNoChance() {
        check(noClasses().that().resideInAnyPackage(PURE).should().dependOnClassesThat()
                .belongToAnyOf(java.time.Clock.class, java.util.Random.class, java.util.concurrent.ThreadLocalRandom.class));
        check(noClasses().that().resideInAnyPackage(PURE).should().callMethodWhere(describe(
                "reads the clock, the environment or chance", ImportRulesTest::dependsOnTheMoment)));
    }

    private static boolean dependsOnTheMoment(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        String method = call.getName();
        return owner.startsWith("java.time.") && method.equals("now")
                || owner.equals("java.lang.System")
                        && List.of("currentTimeMillis", "nanoTime", "getenv", "getProperty", "getLogger").contains(method)
                || owner.equals("java.util.UUID") && method.equals("randomUUID")
                || owner.equals("java.lang.Math") && method.equals("random");
    }

    @Test
    void onlyEntityKnowsHibernate() {
        onlyIn(Room.ENTITY, "org.hibernate..");
    }

    @Test
    void onlyMigrationKnowsFlyway() {
        onlyIn(Room.MIGRATION, "org.flywaydb..");
    }

    @Test
    void onlyCommandKnowsPicocli() {
        onlyIn(Room.COMMAND, "picocli..");
    }

    private static void onlyIn(Room room, String library) {
        check(noClasses().that().resideOutsideOfPackage(room.packages())
                .should().dependOnClassesThat().resideInAPackage(library));
    }

    @Test
    void noClassIsABagOfLeftovers() {
        check(noClasses().should().haveNameMatching(".*(Utils?|Helpers?|Managers?)(\\$.*)?"));
    }

    @Test
    void staticFieldsNeverChange() {
        check(fields().that().areStatic().and().doNotHaveModifier(SYNTHETIC).should().haveModifier(FINAL));
        check(noFields().that().areStatic().and().doNotHaveModifier(SYNTHETIC).should().haveRawType(MUTABLE));
    }

    private static final DescribedPredicate<JavaClass> MUTABLE = describe("a type that is there to be changed",
            type -> type.isArray() || type.isAssignableTo(ThreadLocal.class) || type.isAssignableTo(StringBuilder.class)
                    || type.getPackageName().startsWith("java.util.concurrent"));

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(MAIN);
    }
}
