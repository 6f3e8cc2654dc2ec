package org.firewell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ends a start, before anything else is done, whose settings name what nobody reads or give a value
 * that cannot be: a setting with a slip in its name would go unnoticed until it is missed.
 *
 * <p>Which there are stands in Spring's own form in {@value #KNOWN}, and for people in {@code
 * settings.md}.
 */
final class SettingsCheck
    implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

  static final String KNOWN = "META-INF/additional-spring-configuration-metadata.json";

  private static final String OURS = "firewell.";

  /** After the files of settings were read and the log was set up. */
  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent start) {
    ConfigurableEnvironment environment = start.getEnvironment();
    Map<ConfigurationPropertyName, Class<?>> known = known();
    environment.getPropertySources().forEach(source -> checkNames(source, known));
    known.forEach((name, type) -> checkValue(name, type, environment));
  }

  /** By name the type of the value. */
  static Map<ConfigurationPropertyName, Class<?>> known() {
    Map<ConfigurationPropertyName, Class<?>> known = new LinkedHashMap<>();
    try (InputStream in = SettingsCheck.class.getClassLoader().getResourceAsStream(KNOWN)) {
      for (JsonNode setting : new JsonMapper().readTree(in).get("properties")) {
        known.put(
            ConfigurationPropertyName.of(setting.get("name").asString()),
            Class.forName(setting.get("type").asString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
    return known;
  }

  /** Variables of the environment are not looked at: whoever runs containers sets some of ours. */
  private static void checkNames(
      PropertySource<?> source, Map<ConfigurationPropertyName, Class<?>> known) {
    if (!(source instanceof EnumerablePropertySource<?> enumerable)
        || source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)) {
      return;
    }
    for (String name : enumerable.getPropertyNames()) {
      if (name.startsWith(OURS) && !known.containsKey(ConfigurationPropertyName.adapt(name, '.'))) {
        throw unknown(name, known);
      }
    }
  }

  private static UnusableException unknown(
      String name, Map<ConfigurationPropertyName, Class<?>> known) {
    List<String> names = known.keySet().stream().map(Object::toString).toList();
    String nearest =
        names.stream()
            .reduce((one, other) -> distance(name, other) < distance(name, one) ? other : one)
            .orElseThrow();
    return new UnusableException(
        "没有设置项 %s，是否指 %s？ · there is no setting %s; did you mean %s?"
            .formatted(name, nearest, name, nearest),
        "全部设置项 · all settings: " + String.join(", ", names));
  }

  @SuppressWarnings("deprecation") // the other would be a library for this one line
  private static int distance(String one, String other) {
    return StringUtils.getLevenshteinDistance(one, other);
  }

  private static void checkValue(
      ConfigurationPropertyName name, Class<?> type, ConfigurableEnvironment environment) {
    String value = environment.getProperty(name.toString());
    if (value == null) {
      return;
    }
    try {
      ApplicationConversionService.getSharedInstance().convert(value, type);
    } catch (ConversionException e) {
      throw new UnusableException(
          "设置项 %s 的值“%s”不可用，应为%s · the setting %s cannot be \"%s\", it is %s"
              .formatted(name, value, expected(type).zh(), name, value, expected(type).en()),
          null);
    }
  }

  private static Expected expected(Class<?> type) {
    if (type.isEnum()) {
      String words =
          Arrays.stream(type.getEnumConstants())
              .map(one -> one.toString().toLowerCase())
              .collect(Collectors.joining(", "));
      return new Expected(" " + words + " 之一", "one of " + words);
    }
    return switch (type.getSimpleName()) {
      case "Duration" -> new Expected("时长，如 500ms、30s、8h", "a time such as 500ms, 30s, 8h");
      case "DataSize" -> new Expected("大小，如 512MB", "a size such as 512MB");
      default -> new Expected("整数", "a whole number");
    };
  }

  private record Expected(String zh, String en) {}

  /** A setting that nobody reads, or a value that cannot be. */
  static final class UnusableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String allowedOrNull;

    UnusableException(String message, String allowedOrNull) {
      super(message);
      this.allowedOrNull = allowedOrNull;
    }
  }

  /** Tells it without a trace. */
  static final class Failure extends AbstractFailureAnalyzer<UnusableException> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, UnusableException cause) {
      return new FailureAnalysis(cause.getMessage(), cause.allowedOrNull, cause);
    }
  }
}
