package org.firewell.api.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.firewell.account.Account;
import org.firewell.account.Author;
import org.firewell.account.Registrar;
import org.firewell.account.Visits;
import org.firewell.api.http.ParameterException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What stands before the controllers: who is asking ({@link AskerFilter}), whether a browser's
 * write is its own (CSRF), and who gets in where ({@link Gate}). A controller takes an {@link
 * Author} or an {@link Account} as a parameter to know who writes.
 */
@Configuration(proxyBeanMethods = false)
class SecurityWiring implements WebMvcConfigurer {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  @Bean
  CookieCsrfTokenRepository csrfTokens() {
    CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
    return tokens;
  }

  @Bean
  SecurityFilterChain security(
      HttpSecurity http,
      Visits visits,
      Registrar registrar,
      Publicity publicity,
      CookieCsrfTokenRepository csrfTokens,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver faults) {
    Refusals refusals = new Refusals(faults);
    return http.securityContext(context -> context.requireExplicitSave(true))
        .sessionManagement(AbstractHttpConfigurer::disable)
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(csrfTokens)
                    .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                    .requireCsrfProtectionMatcher(SecurityWiring::actsForSomebody))
        .addFilterBefore(new AskerFilter(visits, registrar, refusals), CsrfFilter.class)
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(
                        DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                    .permitAll()
                    .anyRequest()
                    .access(new Gate(publicity)))
        .exceptionHandling(
            faulty -> faulty.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .headers(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .build();
  }

  /** Addresses with signs that might lead astray, told as other faults are. */
  @Bean
  RequestRejectedHandler rejected(
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver faults) {
    return (request, response, fault) ->
        faults.resolveException(
            request,
            response,
            null,
            new ParameterException(
                "path",
                request.getRequestURI(),
                "地址不能含 //、;、%25、./ 和不可打印的字符，方法应为 GET、HEAD、OPTIONS、POST、PUT、PATCH 或 DELETE",
                "an address without //, ;, %25, ./ and signs that do not print, and GET, HEAD,"
                    + " OPTIONS, POST, PUT, PATCH or DELETE"));
  }

  /**
   * Whether a write is done in somebody's name by what a browser sends of its own accord, the
   * session's cookie, or would begin such a session. A token is shown by a programme on purpose,
   * and the public has no name in which anything could be forged.
   */
  private static boolean actsForSomebody(HttpServletRequest request) {
    return !READING.contains(request.getMethod())
        && !AskerFilter.showsToken(request)
        && (Asker.now().isPresent() || request.getRequestURI().equals("/api/session"));
  }

  @Override
  public void addViewControllers(ViewControllerRegistry pages) {
    // where browsers look for it beside what is no page, such as a map opened by itself
    pages.addViewController("/favicon.ico").setViewName("forward:/favicon.svg");
    pages.addViewController("/login").setViewName("forward:/login.html");
    pages.addViewController("/account").setViewName("forward:/account.html");
    pages.addViewController("/quota").setViewName("forward:/quota.html");
    pages.addViewController("/data").setViewName("forward:/data.html");
    pages.addViewController("/papers").setViewName("forward:/papers.html");
    pages.addViewController("/jobs").setViewName("forward:/jobs.html");
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new WhoAsks());
  }

  /** Gives a controller the author or the account that asks; a {@link Refusal} for the public. */
  private static final class WhoAsks implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return Set.of(Author.class, Account.class).contains(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        ModelAndViewContainer container,
        NativeWebRequest request,
        WebDataBinderFactory binder) {
      Account account = Asker.account().orElseThrow(() -> Refusal.unknown(Asker.LOG_IN));
      return parameter.getParameterType() == Author.class ? account.author() : account;
    }
  }
}
