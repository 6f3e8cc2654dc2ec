package org.firewell.web;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/**
 * What the numbers of hydrants on the board lead to.
 *
 * @param wrong of each that lists not as many different hydrants as it says, what it lists
 * @param sections those in which such numbers stand
 * @param pressed how many there are
 */
record BoardFigures(List<?> wrong, List<String> sections, int pressed) {

  private static final String PRESS =
      """
      async () => {
        const drawer = document.getElementById('drawer');
        const pause = () => new Promise((resolve) => setTimeout(resolve, 20));
        const wrong = [];
        const sections = new Set();
        const numbers = [...document.querySelectorAll('main [data-rows]')];
        for (const number of numbers) {
          number.click();
          for (let i = 0; !drawer.open && i < 500; i++) {
            await pause();
          }
          [...drawer.querySelectorAll('button')].find((one) => /^显示全部|^全部/.test(one.textContent))?.click();
          const ids = [...drawer.querySelectorAll('tbody th button')].map((one) => one.textContent);
          const said = Number(number.textContent.replace(/[^\\d]/g, ''));
          if (said !== Number(number.dataset.rows) || ids.length !== said || new Set(ids).size !== said) {
            wrong.push(`${number.getAttribute('aria-label') ?? number.textContent}: ${ids.length} rows`);
          }
          sections.add(number.closest('section').id);
          drawer.close();
        }
        return { wrong, sections: [...sections], pressed: numbers.length };
      }""";

  /** Presses every one and lists all that is behind it. */
  @SuppressWarnings("unchecked") // as the page answers
  static BoardFigures pressed(Page page) {
    Map<String, ?> found = (Map<String, ?>) page.evaluate(PRESS);
    return new BoardFigures(
        (List<?>) found.get("wrong"),
        (List<String>) found.get("sections"),
        (int) found.get("pressed"));
  }
}
