// Says that scripts run: what works only with them is shown from here on.
document.documentElement.classList.add('js');
