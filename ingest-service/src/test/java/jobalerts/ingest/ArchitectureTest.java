package jobalerts.ingest;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import jobalerts.ingest.webhook.ReceiveWebhook;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(
    packages = {"jobalerts.ingest", "jobalerts.common"},
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final DescribedPredicate<JavaClass> FRAMEWORKS =
      resideInAnyPackage(
          "org.springframework..", "org.apache.kafka..", "java.sql..", "javax.sql..", "jakarta..");

  @ArchTest
  static final ArchRule understandsPostingsInPlainJava =
      noClasses()
          .that()
          .resideInAPackage("..ingest.posting..")
          .should()
          .dependOnClassesThat(FRAMEWORKS.or(resideInAPackage("..ingest.publishing..")));

  @ArchTest
  static final ArchRule sharesNoFrameworkBetweenServices =
      noClasses()
          .that()
          .resideInAPackage("jobalerts.common..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "java.sql..", "jakarta..");

  /** ReceiveWebhook reads the raw request on purpose: the signature is over its bytes. */
  @ArchTest
  static final ArchRule keepsHttpInWebPackages =
      noClasses()
          .that()
          .resideOutsideOfPackage("..web..")
          .and()
          .doNotBelongToAnyOf(ReceiveWebhook.class)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.servlet..", "org.springframework.web..");

  @ArchTest
  static final ArchRule keepsSqlInStores =
      noClasses()
          .that()
          .resideInAnyPackage("..web..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "org.apache.kafka..");

  @ArchTest
  static final ArchRule marksEveryPackageAgainstNull =
      classes()
          .should(
              new ArchCondition<>("be in a package that is @NullMarked") {
                @Override
                public void check(JavaClass found, ConditionEvents events) {
                  boolean marked = found.getPackage().isAnnotatedWith(NullMarked.class);
                  events.add(new SimpleConditionEvent(found, marked, found.getPackageName()));
                }
              });

  @ArchTest
  static final ArchRule asksAnInjectedClock =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(OffsetDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule makesTheClockInOnePlace =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(IngestService.class.getName())
          .should()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone");

  /** Lines is a builder, of one description. */
  @ArchTest
  static final ArchRule keepsFieldsFinal =
      fields()
          .that()
          .doNotHaveModifier(JavaModifier.SYNTHETIC)
          .and()
          .areNotDeclaredIn("jobalerts.ingest.posting.Lines")
          .should()
          .beFinal();

  @ArchTest static final ArchRule injectsNoFields = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
  @ArchTest static final ArchRule printsNothing = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
  @ArchTest static final ArchRule logsBySlf4j = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
}
